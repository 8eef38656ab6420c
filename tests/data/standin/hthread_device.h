/* Stands in for the vendor's header: cores, barrier, memory and transfers of MT7004. */
#ifndef STANDIN_HTHREAD_DEVICE_H
#define STANDIN_HTHREAD_DEVICE_H

int get_core_id(void);
void core_barrier(unsigned int id, unsigned int num);
void *vector_malloc(unsigned int bytes);
int vector_free(void *buf);
int vector_load(void *mem, void *buf, unsigned int bytes);
int vector_store(void *buf, void *mem, unsigned int bytes);

#endif
