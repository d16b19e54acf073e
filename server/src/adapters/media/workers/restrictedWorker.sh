#!/bin/sh
# Starts the media worker without the capabilities of root and without new privileges by set-user-ID programs, as far as
# this system allows. The library that starts it takes the path of a program, and no arguments to put before it.
worker=${MEDIASOUP_WORKER_BIN:-$(dirname "$0")/../../../../../node_modules/mediasoup/worker/out/Release/mediasoup-worker}

# Ports below 1024 stay possible, and a worker in the home folder of another user (see system/restrictedCommand.ts).
kept='--bounding-set=-all,+net_bind_service,+dac_read_search --inh-caps=-all'

if setpriv --no-new-privs $kept true 2>/dev/null; then
  exec setpriv --no-new-privs $kept "$worker" "$@"
elif setpriv --no-new-privs true 2>/dev/null; then
  exec setpriv --no-new-privs "$worker" "$@"
else
  exec "$worker" "$@"
fi
