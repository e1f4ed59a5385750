function quoted(text) {
  if (text ~ /[\\"]/) { gsub(/\\/, "\\\\", text); gsub(/"/, "\\\"", text) }
  return "\"" text "\""
}
BEGIN { FS = "\"" }
{
  split($1, head, " "); split($3, numbers, " ")
  if (split($2, request, " ") < 3) next
  print "{\"ip\":" quoted(head[1]) ",\"ident\":" quoted(head[2]) ",\"user\":" quoted(head[3]) \
    ",\"time\":" quoted(substr(head[4], 2) " " substr(head[5], 1, length(head[5]) - 1)) ",\"method\":" quoted(request[1]) \
    ",\"path\":" quoted(request[2]) ",\"proto\":" quoted(request[3]) ",\"status\":" quoted(numbers[1]) \
    ",\"bytes\":" quoted(numbers[2]) ",\"referrer\":" quoted($4) ",\"agent\":" quoted($6) "}"
}
