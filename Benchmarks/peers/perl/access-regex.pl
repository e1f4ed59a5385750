use strict;
use warnings;

sub quoted { my ($text) = @_; $text =~ s/(["\\])/\\$1/g; qq("$text") }

my @names = qw(ip ident user time method path proto status bytes referrer agent);
while (<>) {
    my @values = /^(\S+) (\S+) (\S+) \[([^\]]+)\] "(\S+) (\S+) ([^"]*)" (\d{3}) (\d+|-) "([^"]*)" "([^"]*)"/a or next;
    print '{', join(',', map { qq("$names[$_]":) . quoted($values[$_]) } 0 .. $#names), "}\n";
}
