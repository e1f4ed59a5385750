use strict;
use warnings;

sub quoted { my ($text) = @_; $text =~ s/(["\\])/\\$1/g; qq("$text") }

my @names = qw(ip ident user time method path proto status bytes referrer agent);
while (<>) {
    my ($head, $request, $numbers, $referrer, undef, $agent) = split /"/;
    my ($ip, $ident, $user, $day, $zone) = split / /, $head;
    my ($method, $path, $proto) = split / /, $request;
    next unless defined $proto;
    my (undef, $status, $bytes) = split / /, $numbers;
    my @values = ($ip, $ident, $user, substr("$day $zone", 1, -1), $method, $path, $proto, $status, $bytes, $referrer, $agent);
    print '{', join(',', map { qq("$names[$_]":) . quoted($values[$_]) } 0 .. $#names), "}\n";
}
