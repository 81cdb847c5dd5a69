/*
 * Sealing of tokens, and names of accounts that tell nothing: what stores of other processes get of
 * credentials. By libcrypto alone; knows no accounts.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "buffer.h"

/* A digest in hexadecimal digits, terminated. */
enum { SEAL_NAME = 65 };

/* The name of texts together: the same for the same ones, in this order. False: libcrypto failed.
 */
bool seal_name(const char *const *texts, size_t count, char name[SEAL_NAME]);

/*
 * Appends the bytes so that only who has the secret can read them: a byte that says the format, a
 * random nonce, the ciphertext, a tag (AES-256-GCM under a key that HKDF makes of the secret). They
 * are bound to `name`, and open with no other one.
 */
bool seal_close(const char *secret, size_t secret_len, const char *name, const char *bytes,
                size_t len, struct buffer *sealed);

/* Appends what was sealed. False: it was altered, or sealed with another secret or name. */
bool seal_open(const char *secret, size_t secret_len, const char *name, const unsigned char *sealed,
               size_t len, struct buffer *bytes);
