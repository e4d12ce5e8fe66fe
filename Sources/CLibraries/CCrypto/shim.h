// libcrypto's message digests as Swift can import them.
#pragma once
#include <openssl/evp.h>
