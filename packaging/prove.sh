#!/bin/sh
# Prove the package that `make package` made: the frozen program without and with a display, then
# the .deb in a Debian 12 that has no Python: installed, used by a plain user, purged.
# As root, with debootstrap; apt is used as it is set up.
set -eu
cd "$(dirname "$0")/.."

frozen=build/package/chairdesk/chairdesk
deb=$(echo build/package/chairdesk_*.deb)
proof=build/proof
rm -rf "$proof"
mkdir -p "$proof"

# Run the self-test of program $1 into folder $2; it must draw by platform $3.
selftest() {
    QT_QPA_PLATFORM=$3 "$1" --selftest "$2"
    grep -q "drawn by $3 in Inter" "$2/selftest.txt"
}

echo "== The frozen program without a display"
"$frozen" --version
selftest "$frozen" "$proof/offscreen" offscreen

echo "== The frozen program under X"
Xvfb -displayfd 1 -ac -nolisten tcp >"$proof/display" 2>"$proof/xvfb.log" &
trap "kill $!" EXIT
while [ ! -s "$proof/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$proof/display")
export DISPLAY
selftest "$frozen" "$proof/xcb" xcb

echo "== Its start beside that of the source"
.venv/bin/python packaging/first_paint.py "$frozen" ".venv/bin/python -m desktop"

echo "== What the desktop is told"
desktop-file-validate packaging/linux/*.desktop
appstreamcli validate --no-net build/package/deb/usr/share/metainfo/*.xml
lintian --allow-root --fail-on none "$deb" 2>/dev/null || true

echo "== A Debian 12 without Python"
if [ "$(id -u)" != 0 ]; then
    echo "Only root can make one; run this as root for the rest of the proof."
    exit 0
fi
system=$proof/debian
debootstrap --variant=minbase bookworm "$system" >"$proof/debootstrap.log" 2>&1
cp "$deb" "$system/tmp/"
cp packaging/prove_installed.sh "$system/tmp/"
# The mounts are this process's own: none outlives it.
unshare --mount --propagation private sh -eu -c "
    mount -t proc proc '$system/proc'
    LANG=C.UTF-8 chroot '$system' sh /tmp/prove_installed.sh '/tmp/$(basename "$deb")'
"
rm -rf "$system"
echo "== All is proven"
