function quoted(text) {
  if (text ~ /[\\"]/) { gsub(/\\/, "\\\\", text); gsub(/"/, "\\\"", text) }
  return "\"" text "\""
}
{
  colon = index(substr($0, 17), ": ")
  space = index(substr($0, 17), " ")
  if (!colon || space > colon) next
  host = substr($0, 17, space - 1)
  app = substr($0, 17 + space, colon - space - 1)
  pid = ""
  bracket = index(app, "[")
  if (bracket) {
    pid = ",\"procid\":" substr(app, bracket + 1, length(app) - bracket - 1)
    app = substr(app, 1, bracket - 1)
  }
  print "{\"timestamp\":" quoted(substr($0, 1, 15)) ",\"hostname\":" quoted(host) ",\"appname\":" quoted(app) pid \
    ",\"message\":" quoted(substr($0, 18 + colon)) "}"
}
