use strict;
use warnings;

sub quoted { my ($text) = @_; $text =~ s/(["\\])/\\$1/g; qq("$text") }

my @names = qw(time host app pid what user ip port);
while (<>) {
    my @values = /^(\w{3} [ \d]\d [\d:]{8}) (\S+) ([\w.\/-]+?)(?:\[(\d+)\])?: (.*?)(?: for (?:invalid user )?(\S+))? from ([\d.]+) port (\d+)/a
        or next;
    print '{', join(',', map { defined $values[$_] ? qq("$names[$_]":) . quoted($values[$_]) : () } 0 .. $#names), "}\n";
}
