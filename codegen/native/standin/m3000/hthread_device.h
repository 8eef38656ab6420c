/*
 * hthread_device.h: stands in for the vendor's: cores, barriers, AM and its DMA.
 *
 * After the public header of MT-3000. The gaps between rows of dma_p2p are not stated precisely: they must be 0.
 */
#ifndef STANDIN_HTHREAD_DEVICE_H
#define STANDIN_HTHREAD_DEVICE_H

#include "team.h"

#ifdef __cplusplus
extern "C" {
#endif

static inline int get_core_id(void)
{
    return team_core();
}

static inline void core_barrier(unsigned int id, unsigned int num)
{
    team_meet(id, (int)num);
}

static inline void *vector_malloc(unsigned int bytes)
{
    return team_allocate(bytes);
}

static inline int vector_free(void *buf)
{
    team_release(buf);
    return 0;
}

static inline int vector_load(void *mem, void *buf, unsigned int bytes)
{
    team_copy(buf, mem, (long long)bytes);
    return 0;
}

static inline int vector_store(void *buf, void *mem, unsigned int bytes)
{
    team_copy(mem, buf, (long long)bytes);
    return 0;
}

/* Returns the channel, which is in flight until dma_wait or dma_query says that it is over. */
static inline unsigned int dma_p2p(void *source, unsigned long source_rows, unsigned int source_bytes, int source_gap, void *target,
    unsigned long target_rows, unsigned int target_bytes, int target_gap, bool row_syn, unsigned int synmask)
{
    const unsigned long bytes = source_rows * source_bytes;

    (void)row_syn;
    (void)synmask;
    if ((source_gap != 0) || (target_gap != 0)) {
        team_stop("starts a DMA transfer with gaps of %d and %d, whose unit is not known", source_gap, target_gap);
    }
    if (bytes != (target_rows * target_bytes)) {
        team_stop("starts a DMA transfer of %lu bytes into %lu", bytes, target_rows * target_bytes);
    }
    return (unsigned int)team_start(target, source, (long long)bytes);
}

static inline void dma_wait(unsigned int channel)
{
    team_await((int)channel);
}

static inline int dma_query(unsigned int channel)
{
    return team_landed((int)channel) ? 1 : 0;
}

#ifdef __cplusplus
}
#endif

#endif
