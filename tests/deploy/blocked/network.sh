#!/bin/sh
# Makes two network namespaces with a cable between them: this one for the server and the relay (10.77.0.1), and one for a
# page (10.77.0.2), out of which only TCP goes, and none to the media port itself. Then runs the arguments as a command.
# RTC_PORT: the media port. The command gets PAGE_NAMESPACE, the file of the page's namespace.
set -e
ip link set lo up
ip link add media0 type veth peer name media1
ip address add 10.77.0.1/24 dev media0
ip link set media0 up
ip route add default dev media0
unshare --net sleep infinity &
while [ "$(readlink "/proc/$!/ns/net")" = "$(readlink /proc/self/ns/net)" ]; do sleep 0.05; done
PAGE_NAMESPACE="/proc/$!/ns/net"
export PAGE_NAMESPACE
ip link set media1 netns "$!"
nsenter "--net=$PAGE_NAMESPACE" sh -e -c "
  ip link set lo up
  ip address add 10.77.0.2/24 dev media1
  ip link set media1 up
  ip route add default via 10.77.0.1
  ip rule add pref 10 ipproto udp prohibit
  ip rule add pref 11 ipproto tcp dport $RTC_PORT prohibit
"
exec "$@"
