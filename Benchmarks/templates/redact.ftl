${line?replace(r"[\w.+-]+@[\w-]+\.[\w.-]+", "[email]", "r")?replace(r"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b", "[ip]", "r")}
