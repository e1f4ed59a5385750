use strict;
use warnings;
use JSON::XS;

my $json = JSON::XS->new->utf8;
while (<>) {
    my $record = $json->decode($_);
    for my $item (@{ $record->{items} }) {
        print $json->encode({
            order => $record->{id}, time => $record->{time}, sku => $item->{sku}, quantity => $item->{quantity},
            price => $item->{price},
        }), "\n";
    }
}
