BEGIN { FS = "\"" }
$7 > 0.5 {
  split($1, head, " "); split($2, request, " "); split($3, numbers, " ")
  ms = int($7 * 1000 + 0.5)
  print head[1] " " request[1] " " request[2] " " ms " ms, " int(numbers[2] / ms) " kB/s"
}
