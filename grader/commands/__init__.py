"""The subcommands of `grade`, one thin file each: parse, one call into the service, print, exit."""
