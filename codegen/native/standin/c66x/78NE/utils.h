/*
 * 78NE/utils.h: stands in for the vendor's: the cores of a mask, their barrier, and the addresses of their L2.
 *
 * After public FT78NE kernels (a fork of TVM, MindSpore Lite kernel/dsp/ft78). On the board the two macros are unsigned int; here they
 * are as wide as a pointer, so that the cast to one is not warned of.
 */
#ifndef STANDIN_78NE_UTILS_H
#define STANDIN_78NE_UTILS_H

#include "team.h"

#ifdef __cplusplus
extern "C" {
#endif

#define L2GADDBASE team_region_start("L2")
#define L2GADDOFFSET team_region_stride("L2")

static inline int get_core_id(void)
{
    return team_core();
}

static inline int GetCoreNum(int core_mask)
{
    int count = 0;
    int k;

    for (k = 0; k < 32; k++) {
        count += (int)(((unsigned int)core_mask >> k) & 1U);
    }
    return count;
}

/* How many cores of the mask come before this one; -1 where it is not in the mask. */
static inline int GetLogicCoreId(int core_mask, int core_id)
{
    if ((core_id < 0) || (core_id > 31) || ((((unsigned int)core_mask >> core_id) & 1U) == 0U)) {
        return -1;
    }
    return GetCoreNum((int)((unsigned int)core_mask & ((1U << core_id) - 1U)));
}

static inline void C6678E_SyncN(int core_num, int logic_core_id)
{
    team_barrier(core_num, logic_core_id);
}

#ifdef __cplusplus
}
#endif

#endif
