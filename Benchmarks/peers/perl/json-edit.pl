use strict;
use warnings;
use JSON::XS;

my $json = JSON::XS->new->utf8;
while (<>) {
    my $record = $json->decode($_);
    delete $record->{agent};
    $record->{client} = delete $record->{remote_ip};
    $record->{level} = 'info';
    print $json->encode($record), "\n";
}
