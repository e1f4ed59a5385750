use strict;
use warnings;
use JSON::XS;

my $json = JSON::XS->new->utf8;
while (<>) {
    my $record = $json->decode($_);
    next unless $record->{status} >= 400 || $record->{upstream}{ms} > 50;
    print $json->encode({
        time => $record->{time}, ip => $record->{remote_ip}, path => $record->{request}{path},
        status => $record->{status}, us => int($record->{upstream}{ms} * 1000 + 0.5),
    }), "\n";
}
