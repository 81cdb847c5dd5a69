/* Sealing; see seal.h. */
#include "seal.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <stdio.h>
#include <string.h>

#include "text.h"

/* The only format so far. */
enum { SEAL_FORMAT = 1, SEAL_KEY = 32, SEAL_NONCE = 12, SEAL_TAG = 16, SEAL_BYTES_MOST = 1 << 20 };

bool seal_name(const char *const *texts, size_t count, char name[SEAL_NAME])
{
    unsigned char digest[SHA256_DIGEST_LENGTH];
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    bool made = context != NULL && EVP_DigestInit_ex(context, EVP_sha256(), NULL) == 1;
    for (size_t i = 0; i < count && made; i++)
        made = EVP_DigestUpdate(context, texts[i], strlen(texts[i]) + 1) == 1;
    made = made && EVP_DigestFinal_ex(context, digest, NULL) == 1;
    EVP_MD_CTX_free(context);
    if (made) {
        text_hex(name, digest, sizeof digest);
        name[SEAL_NAME - 1] = '\0';
    }
    OPENSSL_cleanse(digest, sizeof digest);
    return made;
}

/* HKDF (RFC 5869) with SHA-256: one block is a key. */
static bool seal_key(const char *secret, size_t secret_len, const char *name,
                     unsigned char key[SEAL_KEY])
{
    static const unsigned char salt[] = "integrations sealed token";
    unsigned char extracted[SHA256_DIGEST_LENGTH];
    char info[SEAL_NAME + 1];
    unsigned len = 0;
    /* Behind the name stands the number of the block. */
    int info_len = snprintf(info, sizeof info, "%s\001", name);
    if (info_len < 0 || (size_t)info_len >= sizeof info)
        return false;
    bool made = HMAC(EVP_sha256(), salt, sizeof salt - 1, (const unsigned char *)secret, secret_len,
                     extracted, &len) != NULL &&
                HMAC(EVP_sha256(), extracted, (int)len, (const unsigned char *)(const void *)info,
                     (size_t)info_len, key, &len) != NULL;
    OPENSSL_cleanse(extracted, sizeof extracted);
    return made;
}

/* A cipher with key, nonce and what it is bound to; NULL when libcrypto fails. */
static EVP_CIPHER_CTX *seal_begin(const char *secret, size_t secret_len, const char *name,
                                  const unsigned char *head, bool closes)
{
    unsigned char key[SEAL_KEY];
    int len;
    EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
    bool good =
        cipher != NULL && seal_key(secret, secret_len, name, key) &&
        EVP_CipherInit_ex(cipher, EVP_aes_256_gcm(), NULL, key, head + 1, closes) == 1 &&
        EVP_CipherUpdate(cipher, NULL, &len, head, 1) == 1 &&
        EVP_CipherUpdate(cipher, NULL, &len, (const unsigned char *)name, (int)strlen(name)) == 1;
    OPENSSL_cleanse(key, sizeof key);
    if (good)
        return cipher;
    EVP_CIPHER_CTX_free(cipher);
    return NULL;
}

bool seal_close(const char *secret, size_t secret_len, const char *name, const char *bytes,
                size_t len, struct buffer *sealed)
{
    unsigned char head[1 + SEAL_NONCE] = {SEAL_FORMAT}, tag[SEAL_TAG];
    int written;
    if (len > SEAL_BYTES_MOST || RAND_bytes(head + 1, SEAL_NONCE) != 1 ||
        !buffer_append(sealed, (const char *)head, sizeof head))
        return false;
    size_t start = sealed->len;
    EVP_CIPHER_CTX *cipher = seal_begin(secret, secret_len, name, head, true);
    bool good = cipher != NULL && buffer_append(sealed, bytes, len);
    if (good) {
        unsigned char *at = (unsigned char *)(void *)sealed->data + start;
        good = EVP_CipherUpdate(cipher, at, &written, at, (int)len) == 1 &&
               EVP_CipherFinal_ex(cipher, at + written, &written) == 1 &&
               EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_GET_TAG, SEAL_TAG, tag) == 1 &&
               buffer_append(sealed, (const char *)tag, SEAL_TAG);
    }
    EVP_CIPHER_CTX_free(cipher);
    return good;
}

bool seal_open(const char *secret, size_t secret_len, const char *name, const unsigned char *sealed,
               size_t len, struct buffer *bytes)
{
    enum { HEAD = 1 + SEAL_NONCE };
    unsigned char tag[SEAL_TAG];
    int written;
    if (len < HEAD + SEAL_TAG || len > SEAL_BYTES_MOST || sealed[0] != SEAL_FORMAT)
        return false;
    size_t start = bytes->len, inner = len - HEAD - SEAL_TAG;
    memcpy(tag, sealed + len - SEAL_TAG, SEAL_TAG);
    EVP_CIPHER_CTX *cipher = seal_begin(secret, secret_len, name, sealed, false);
    bool good = cipher != NULL && buffer_append(bytes, (const char *)sealed + HEAD, inner);
    if (good) {
        unsigned char *at = (unsigned char *)(void *)bytes->data + start;
        good = EVP_CipherUpdate(cipher, at, &written, at, (int)inner) == 1 &&
               EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_SET_TAG, SEAL_TAG, tag) == 1 &&
               EVP_CipherFinal_ex(cipher, at + written, &written) == 1;
    }
    EVP_CIPHER_CTX_free(cipher);
    /* Nothing is shown of what was altered. */
    if (!good)
        bytes->len = start;
    return good;
}
