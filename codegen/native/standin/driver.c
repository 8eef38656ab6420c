/*
 * driver.c: calls a kernel as a file says, on a team of cores, and writes what the calls leave behind.
 *
 *     program CASES RESULTS
 *
 * Both files are 64-bit words of this machine. CASES: magic, number of cases; for each case
 *     cores, whether allocations fail, number of operands, number of arguments,
 *     for each operand: bytes, distance from an aligned address, address (0: any), whether it is given, whether it is an output,
 *     for each argument: what it is (0: an int, 1: an operand, 2: a double), the operand's number (-1: NULL) or the value's bits,
 *     for each operand that is given: its bytes, filled up to whole words.
 * RESULTS: magic; for each case
 *     nanoseconds, for each operand: where the first byte that had to stay as it was has changed (from the operand's start on, or
 *     UNCHANGED), for each output: its bytes, filled up to whole words.
 * An operand lies alone on its pages: beside it there is nothing but guard bytes, which a sanitizer is told of.
 */
#define _GNU_SOURCE
#include "driver.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "team.h"
#if defined(__SANITIZE_ADDRESS__)
#define DRIVER_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define DRIVER_ASAN 1
#endif
#endif
#ifdef DRIVER_ASAN
#include <sanitizer/asan_interface.h>
#endif

#define MAGIC 0x3145534143505344 /* DSPCASE1 */
#define UNCHANGED INT64_MIN
#define GUARD 0x5A
#define STALE 0xA5 /* what outputs hold before the call */

enum { OPERAND = 1, REAL = 2 }; /* what an argument is, if no int */
enum { MOST = 32, PAGE = 4096, ARENA = 0x30000000 };

struct operand {
    size_t bytes;
    size_t distance;
    uintptr_t address;
    bool is_given;
    bool is_output; /* with is_given as well, it is changed in place */
    const unsigned char *given; /* its bytes in the file, if it has such */
    unsigned char *low; /* guards, operand, guards */
    unsigned char *start;
    unsigned char *high;
};

static const int64_t *word; /* the next one of the file */
static const int64_t *words_end;
static void *text;
static FILE *results;
static unsigned char *arena;

static void fail(const char *what, const char *which)
{
    (void)fprintf(stderr, "driver: %s: %s\n", which, what);
    exit(2);
}

static int64_t next(void)
{
    if (word == words_end) {
        fail("ends too early", "the file of cases");
    }
    word++;
    return word[-1];
}

static const unsigned char *next_bytes(size_t bytes)
{
    const unsigned char *const found = (const unsigned char *)word;
    const size_t words = (bytes + 7U) / 8U;

    if ((size_t)(words_end - word) < words) {
        fail("ends too early", "the file of cases");
    }
    word += words;
    return found;
}

static void put(const void *bytes, size_t count)
{
    static const unsigned char filler[8];

    if ((fwrite(bytes, 1, count, results) != count) || (fwrite(filler, 1, (8U - (count % 8U)) % 8U, results) != ((8U - (count % 8U)) % 8U))) {
        fail("cannot be written", "the file of results");
    }
}

static void put_word(int64_t value)
{
    put(&value, sizeof value);
}

static void read_file(const char *path)
{
    FILE *const file = fopen(path, "rb");
    long bytes = -1;

    if ((file != NULL) && (fseek(file, 0, SEEK_END) == 0)) {
        bytes = ftell(file);
        rewind(file);
    }
    if (bytes > 0) {
        text = malloc((size_t)bytes);
    }
    if ((text == NULL) || (fread(text, 1, (size_t)bytes, file) != (size_t)bytes)) {
        fail("cannot be read", path);
    }
    (void)fclose(file);
    word = text;
    words_end = &word[bytes / 8];
}

/* the operands of a case */

static uintptr_t up(uintptr_t address)
{
    return (address + (uintptr_t)PAGE - 1U) / (uintptr_t)PAGE * (uintptr_t)PAGE;
}

static void poison(const struct operand *operand, bool on)
{
#ifdef DRIVER_ASAN
    const size_t before = (size_t)(operand->start - operand->low);
    const size_t behind = (size_t)(operand->high - operand->start) - operand->bytes;

    if (on) {
        __asan_poison_memory_region(operand->low, before);
        __asan_poison_memory_region(operand->start + operand->bytes, behind);
    } else {
        __asan_unpoison_memory_region(operand->low, (size_t)(operand->high - operand->low));
    }
#else
    (void)operand;
    (void)on;
#endif
}

/* A page of guards and the odd bytes before the operand, the rest of its last page and another behind it. */
static void place(struct operand *operand, uintptr_t *free_from)
{
    if (operand->address != 0U) {
        const uintptr_t low = operand->address / (uintptr_t)PAGE * (uintptr_t)PAGE;

        operand->start = (unsigned char *)operand->address;
        operand->low = (unsigned char *)low;
        operand->high = (unsigned char *)up(operand->address + operand->bytes);
        if (operand->bytes == 0U) {
            operand->low = operand->start; /* nobody may look at it: there is no memory */
            operand->high = operand->start;
        } else {
            (void)team_map(low, (size_t)(operand->high - operand->low));
        }
        return;
    }
    operand->low = (unsigned char *)*free_from;
    operand->start = operand->low + PAGE + operand->distance;
    operand->high = (unsigned char *)(up((uintptr_t)operand->start + operand->bytes) + (uintptr_t)PAGE);
    *free_from = (uintptr_t)operand->high;
}

/* In a region of the board nothing else keeps one operand's guards off another. */
static void alone(const struct operand *operand, int k)
{
    int other;

    for (other = 0; other < k; other++) {
        if ((operand[k].low < operand[other].high) && (operand[other].low < operand[k].high)) {
            (void)fprintf(stderr, "driver: operands %d and %d lie on one page\n", other, k);
            exit(TEAM_NO_MEMORY);
        }
    }
}

static void lay_out(struct operand *operand, int count)
{
    size_t needed = 0;
    uintptr_t free_from;
    int k;

    for (k = 0; k < count; k++) {
        needed += up(operand[k].bytes + operand[k].distance) + (4U * (size_t)PAGE);
    }
    if (needed > (size_t)ARENA) {
        fail("has a case that takes too much memory", "the file of cases");
    }
    if (arena == NULL) {
        arena = team_map(0, (size_t)ARENA);
    }
    free_from = (uintptr_t)arena;
    for (k = 0; k < count; k++) {
        place(&operand[k], &free_from);
        alone(operand, k);
        (void)memset(operand[k].low, GUARD, (size_t)(operand[k].high - operand[k].low));
        if (operand[k].is_given) {
            (void)memcpy(operand[k].start, operand[k].given, operand[k].bytes);
        } else {
            (void)memset(operand[k].start, STALE, operand[k].bytes);
        }
        poison(&operand[k], true);
    }
}

static int64_t first_change(const struct operand *operand)
{
    const unsigned char *p;

    for (p = operand->low; p < operand->high; p++) {
        const bool inside = (p >= operand->start) && (p < (operand->start + operand->bytes));

        if (inside && operand->is_output) {
            p = operand->start + operand->bytes - 1;
        } else if (inside && (memcmp(p, operand->given, operand->bytes) == 0)) {
            p = operand->start + operand->bytes - 1;
        } else if (*p != (inside ? operand->given[p - operand->start] : GUARD)) {
            return p - operand->start;
        }
    }
    return UNCHANGED;
}

/* one case */

static void job(void *arguments)
{
    driver_call(arguments);
}

static int64_t nanoseconds(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return ((int64_t)now.tv_sec * 1000000000) + (int64_t)now.tv_nsec;
}

static void read_case(struct operand *operand, int operands, union driver_argument *argument, int arguments, int64_t *kind)
{
    int k;

    if ((operands > (int)MOST) || (arguments > (int)MOST)) {
        fail("has a call with too many arguments", "the file of cases");
    }
    for (k = 0; k < operands; k++) {
        operand[k].bytes = (size_t)next();
        operand[k].distance = (size_t)next();
        operand[k].address = (uintptr_t)next();
        operand[k].is_given = next() != 0;
        operand[k].is_output = next() != 0;
    }
    for (k = 0; k < arguments; k++) {
        kind[k] = next();
        if (kind[k] == (int64_t)REAL) {
            const int64_t bits = next();

            (void)memcpy(&argument[k].real, &bits, sizeof bits);
        } else {
            argument[k].number = (int)next();
        }
    }
    for (k = 0; k < operands; k++) {
        operand[k].given = operand[k].is_given ? next_bytes(operand[k].bytes) : NULL;
    }
}

static void run_case(void)
{
    static struct operand operand[MOST];
    static union driver_argument argument[MOST];
    static int64_t kind[MOST];
    const int cores = (int)next();
    const bool memory_fails = next() != 0;
    const int operands = (int)next();
    const int arguments = (int)next();
    int64_t began;
    int k;

    read_case(operand, operands, argument, arguments, kind);
    lay_out(operand, operands);
    for (k = 0; k < arguments; k++) {
        if (kind[k] == (int64_t)OPERAND) {
            const int number = argument[k].number;

            argument[k].pointer = (number < 0) ? NULL : operand[number].start;
        }
    }
    team_heap_fails(memory_fails);
    began = nanoseconds();
    team_run(cores, job, argument);
    put_word(nanoseconds() - began);
    for (k = 0; k < operands; k++) {
        poison(&operand[k], false);
        put_word(first_change(&operand[k]));
    }
    for (k = 0; k < operands; k++) {
        if (operand[k].is_output) {
            put(operand[k].start, operand[k].bytes);
        }
    }
    (void)fflush(results); /* where a later case ends the program, this one is known to have ended well */
}

int main(int argc, char *argv[])
{
    int64_t cases;

    if (argc != 3) {
        fail("give a file of cases and a file of results", "usage");
    }
    read_file(argv[1]);
    results = fopen(argv[2], "wb");
    if (results == NULL) {
        fail("cannot be written", argv[2]);
    }
    if (next() != MAGIC) {
        fail("is no file of cases of this machine", argv[1]);
    }
    put_word(MAGIC);
    for (cases = next(); cases > 0; cases--) {
        run_case();
    }
    if (fclose(results) != 0) {
        fail("cannot be written", argv[2]);
    }
    return 0;
}
