use strict;
use warnings;

while (<>) {
    s/[\w.+-]+@[\w-]+\.[\w.-]+/[email]/ga;
    s/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/[ip]/ga;
    print;
}
