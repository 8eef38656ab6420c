/*
 * M7002.h: stands in for the M7002 compiler and its header, with the vector types of GCC and Clang.
 *
 * After public M7002 kernels. Each core has a mask of lanes, which mov_to_vlr sets: a lane that is off computes nothing, which is a NaN of
 * all ones here, and writes nothing. A kernel that ends with lanes off ends the program (see team.h). Arithmetic is the host's: give the
 * compiler -ffp-contract=off.
 *
 * Every core of the board sees its own AM at one address, so cores are processes: operands of shared kernels must come from team_map.
 */
#ifndef STANDIN_M7002_H
#define STANDIN_M7002_H

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "seed.h"
#include "team.h"

#if defined(STANDIN_VECTOR_BYTES) && (STANDIN_VECTOR_BYTES != 64)
#error "a vector of M7002 has 64 bytes, one bit of the lane mask for each of its 16 floats"
#endif

#ifdef __cplusplus
extern "C" {
#endif

enum { M7002_FLOATS = 16, M7002_ALL_ON = 0xFFFF };

/* A word of the board's compiler. C++ code includes <vector> before this header. */
#define vector __attribute__((vector_size(64)))

typedef vector float m7002_float;

static inline int getCoreId(void)
{
    return team_core();
}

/* The function that ..._board.h asks the integrator for. */
static inline void m7002_barrier(int count, int rank)
{
    team_barrier(count, rank);
}

static inline void M7002_datatrans(void *source, void *target, int bytes)
{
    team_copy(target, source, bytes);
}

/* lanes */

/* Bit i of the mask is lane i. */
static inline void mov_to_vlr(unsigned int mask)
{
    team_lanes_off = ~mask & (unsigned int)M7002_ALL_ON;
}

static inline int m7002_is_on(int lane)
{
    return ((team_lanes_off >> lane) & 1U) == 0U;
}

/* What an instruction gives that computes `a` in every lane that is on. */
static inline m7002_float m7002_computed(m7002_float a)
{
    m7002_float some;
    int k;

    if (team_lanes_off == 0U) {
        return a;
    }
    (void)memset(&some, 0xFF, sizeof some);
    for (k = 0; k < M7002_FLOATS; k++) {
        if (m7002_is_on(k)) {
            some[k] = a[k];
        }
    }
    return some;
}

/* memory: a vector may lie wherever a float may; the offset counts elements of 4 bytes */

static inline uintptr_t m7002_address(int offset, const void *p)
{
    const uintptr_t address = (uintptr_t)p + (uintptr_t)((intptr_t)offset * 4);

    if ((address % 4U) != 0U) {
        team_stop("has a vector at 0x%llx, which is no address of a float", (unsigned long long)address);
    }
    return address;
}

static inline m7002_float vec_ld(int offset, const m7002_float *p)
{
    const unsigned char *const from = (const unsigned char *)m7002_address(offset, p);
    m7002_float a;

    (void)memcpy(&a, from, sizeof a);
    return m7002_computed(a);
}

static inline void vec_st(m7002_float a, int offset, m7002_float *p)
{
    unsigned char *const to = (unsigned char *)m7002_address(offset, p);
    int k;

    if (team_lanes_off == 0U) {
        (void)memcpy(to, &a, sizeof a);
        return;
    }
    for (k = 0; k < M7002_FLOATS; k++) {
        if (m7002_is_on(k)) {
            const float lane = a[k];

            (void)memcpy(&to[4 * k], &lane, sizeof lane);
        }
    }
}

/* arithmetic */

static inline m7002_float vec_svbcast(float a)
{
    m7002_float all = {0};
    int k;

    for (k = 0; k < M7002_FLOATS; k++) {
        all[k] = a;
    }
    return m7002_computed(all);
}

static inline m7002_float vec_add(m7002_float a, m7002_float b)
{
    return m7002_computed(a + b);
}

/* The first from the second: b - a. */
static inline m7002_float vec_sub(m7002_float a, m7002_float b)
{
    return m7002_computed(b - a);
}

static inline m7002_float vec_muli(m7002_float a, m7002_float b)
{
    return m7002_computed(a * b);
}

static inline m7002_float vec_neg(m7002_float a)
{
    return m7002_computed(-a);
}

/* a * b + c, rounded once */
static inline m7002_float vec_mula(m7002_float a, m7002_float b, m7002_float c)
{
    m7002_float sum = c;
    int k;

    for (k = 0; k < M7002_FLOATS; k++) {
        sum[k] = fmaf(a[k], b[k], c[k]);
    }
    return m7002_computed(sum);
}

/* a * b - c, rounded once */
static inline m7002_float vec_mulb(m7002_float a, m7002_float b, m7002_float c)
{
    return vec_mula(a, b, -c);
}

static inline m7002_float vec_vfrcps32(m7002_float a)
{
    m7002_float seeds = a;
    int k;

    for (k = 0; k < M7002_FLOATS; k++) {
        seeds[k] = standin_seed(a[k]);
    }
    return m7002_computed(seeds);
}

#ifdef __cplusplus
}
#endif

#endif
