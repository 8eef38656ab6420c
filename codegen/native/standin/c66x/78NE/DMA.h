/*
 * 78NE/DMA.h: stands in for the vendor's, after M6678E_DMA.c as it is quoted in a public repository. Addresses are 32 bits, which all
 * memory of a team's program has; a count that its 16 bits do not hold ends the program, and so does a transfer of no bytes, which on
 * the board may never complete.
 */
#ifndef STANDIN_78NE_DMA_H
#define STANDIN_78NE_DMA_H

#include "team.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Blocks; splits what is longer than a frame by itself. */
static inline void dma_trans(void *source, void *target, int bytes)
{
    team_copy(target, source, bytes);
}

/* Each DMA has channels of its own. */
static inline int stand_channel(unsigned int dma, unsigned int channel)
{
    return (int)((64U * dma) + channel);
}

static inline void DMA_ParaConfig(unsigned int dma, unsigned int channel, unsigned int queue, unsigned int source, unsigned int bytes,
    unsigned int frames, unsigned int target, unsigned int interrupt)
{
    if (queue > 3U) {
        team_stop("sets up a DMA transfer by queue %u; there are 0 to 3", queue);
    }
    if (interrupt != 0xFFFFFFFFU) {
        team_stop("sets up a DMA transfer with interrupts %#x; only 0xffffffff is known", interrupt);
    }
    if ((bytes > 0xFFFFU) || (frames > 0xFFFFU)) {
        team_stop("sets up a DMA transfer of %u frames of %u bytes; both have 16 bits", frames, bytes);
    }
    team_prepare(stand_channel(dma, channel), (void *)(uintptr_t)target, (const void *)(uintptr_t)source, (long long)frames * (long long)bytes);
}

static inline void DMA_Start(unsigned int dma, unsigned int channel)
{
    team_launch(stand_channel(dma, channel));
}

/* Waits, clears the channel and returns 1. */
static inline int DMA_TransState(unsigned int dma, unsigned int channel)
{
    team_await(stand_channel(dma, channel));
    return 1;
}

#ifdef __cplusplus
}
#endif

#endif
