del(.agent) | with_entries(if .key == "remote_ip" then .key = "client" else . end) | .level = "info"
