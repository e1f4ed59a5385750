use strict;
use warnings;

sub quoted { my ($text) = @_; $text =~ s/(["\\])/\\$1/g; qq("$text") }

while (<>) {
    my ($time, $host, $app, $pid, $message) =
        /^([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) (\S+) ([^\s\[:]+)(?:\[(\d+)\])?: (.*)$/a or next;
    print '{"timestamp":', quoted($time), ',"hostname":', quoted($host), ',"appname":', quoted($app),
        (defined $pid ? qq(,"procid":$pid) : ''), ',"message":', quoted($message), "}\n";
}
