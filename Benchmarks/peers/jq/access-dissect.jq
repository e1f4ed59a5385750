split("\"") as [$head, $request, $numbers, $referrer, $_, $agent]
| ($head | split(" ")) as [$ip, $ident, $user, $day, $zone]
| ($request | split(" ")) as [$method, $path, $proto]
| ($numbers | split(" ")) as [$_, $status, $bytes]
| select($proto)
| {$ip, $ident, $user, time: ($day[1:] + " " + $zone[:-1]), $method, $path, $proto, $status, $bytes, $referrer, $agent}
