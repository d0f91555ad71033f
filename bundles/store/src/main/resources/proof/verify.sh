#!/bin/sh
# Kiểm chứng hồ sơ này, chỉ cần openssl và sha256sum | Verifies this proof with nothing but openssl and sha256sum
#   sh verify.sh [FINGERPRINT]    FINGERPRINT: mã băm khóa của nền tảng, lấy từ nguồn khác | of the platform's key, from elsewhere
set -eu
cd "$(dirname "$0")"
wrong() { echo "SAI | WRONG: $*" >&2; exit 1; }
digest() { sha256sum < "$1" | cut -c1-64; }
value() { sed -n "s/^$2 //p" "$1"; }
signed() { openssl dgst -sha256 -verify "$1" -signature "$2" "$3" > /dev/null 2>&1 || wrong "$3: chữ ký | signature"; }

fingerprint=$(openssl pkey -pubin -in key.pem -outform DER 2> /dev/null | sha256sum | cut -c1-64) || wrong key.pem
[ "${1:-$fingerprint}" = "$fingerprint" ] || wrong "key.pem: $fingerprint"

signed key.pem manifest.sig manifest.txt
sha256sum --quiet -c manifest.txt || wrong manifest.txt
[ "$(find . -type f | wc -l)" -eq "$(($(wc -l < manifest.txt) + 2))" ] || wrong "tệp thừa hoặc thiếu | files too many or too few"

[ -f "keys/$fingerprint.pem" ] || wrong "khóa hiện nay không có trong keys | the present key is not in keys"
for key in keys/*.pem; do
  own=$(openssl pkey -pubin -in "$key" -outform DER | sha256sum | cut -c1-64)
  [ "$key" = "keys/$own.pem" ] || wrong "$key"
done
for seal in seals/*.txt; do
  signed "keys/$(value "$seal" key).pem" "${seal%.txt}.sig" "$seal"
done

count=0
for entry in journal/*.txt; do
  path="${entry%.txt}.path"
  seal="seals/$(value "$path" seal).txt"
  number=$(value "$entry" entry)
  [ "$number" -ge "$(value "$seal" first-entry)" ] && [ "$number" -le "$(value "$seal" last-entry)" ] || wrong "$path"
  hash=$(digest "$entry")
  steps=$(sed 1d "$path")
  while read -r side other; do
    case "$side" in
      left) hash=$(printf '%s%s' "$other" "$hash" | sha256sum | cut -c1-64) ;;
      right) hash=$(printf '%s%s' "$hash" "$other" | sha256sum | cut -c1-64) ;;
    esac
  done <<STEPS
$steps
STEPS
  [ "$hash" = "$(value "$seal" root)" ] || wrong "$entry: không thuộc niêm phong | is not under its seal"
  count=$((count + 1))
done

for content in packet.edxml files/*; do
  case "$content" in *.gone.txt) continue ;; esac
  if [ -f "$content" ]; then
    cat journal/*.txt | grep -q "$(digest "$content")" || wrong "$content: nhật ký không ghi | the journal does not name it"
  fi
done
echo "ĐÚNG | RIGHT: $count mục nhật ký | journal entries; khóa | key $fingerprint"
