#!/bin/sh
# Gives a fresh network namespace the loopback interface and a pair of virtual ones, then runs the arguments as a command.
set -e
ip link set lo up
ip link add media0 type veth peer name media1
ip address add 10.77.0.1/24 dev media0
ip link set media0 up
ip link set media1 up
ip route add default dev media0
exec "$@"
