// SHA-256 of OpenSSL's libcrypto: three functions, without the machinery that finds algorithms by name.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
