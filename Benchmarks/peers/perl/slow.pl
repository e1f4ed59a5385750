use strict;
use warnings;

while (<>) {
    my ($ip, $method, $path, $bytes, $seconds) =
        /^(\S+) \S+ \S+ \[[^\]]+\] "(\S+) (\S+) [^"]*" \d+ (?:(\d+)|-) "[^"]*" "[^"]*" ([\d.]+)$/a or next;
    next unless $seconds > 0.5;
    my $ms = int($seconds * 1000 + 0.5);
    print "$ip $method $path $ms ms, ", int(($bytes // 0) / $ms), " kB/s\n";
}
