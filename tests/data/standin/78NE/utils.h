/* Stands in for the vendor's header: cores, barrier and the address of L2. */
#ifndef STANDIN_78NE_UTILS_H
#define STANDIN_78NE_UTILS_H

#define L2GADDBASE 0x10810000U
#define L2GADDOFFSET 0x01000000U

int GetCoreNum(int core_mask);
int GetLogicCoreId(int core_mask, int core_id);
void C6678E_SyncN(int core_num, int logic_core_id);

#endif
