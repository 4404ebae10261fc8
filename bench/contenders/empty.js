// An empty process: what starting Node costs.
