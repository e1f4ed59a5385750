select(.status >= 400 or .upstream.ms > 50)
| {time, ip: .remote_ip, path: .request.path, status, us: (.upstream.ms * 1000 | round)}
