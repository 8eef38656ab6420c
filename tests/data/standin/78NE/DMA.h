/* Stands in for the vendor's header: the blocking transfer. */
#ifndef STANDIN_78NE_DMA_H
#define STANDIN_78NE_DMA_H

void dma_trans(void *source, void *target, int bytes);

#endif
