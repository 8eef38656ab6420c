/* board: riscv64   operator: sqrt_grad   verify: -n 80 */
#include "sqrt_grad.h"
#include "riscv64_board.h"

void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output, int size)
{
    int i;
    int count;

    if ((size <= 0) || (input0 == NULL) || (input1 == NULL) || (output == NULL)) {
        return;
    }
    for (i = 0; i < size; i += count) {
        const size_t vl = (size_t)((size - i < 32) ? size - i : 32);
        const vfloat32m2_t x = __riscv_vle32_v_f32m2(&input0[i], vl);
        const vfloat32m2_t g = __riscv_vle32_v_f32m2(&input1[i], vl);
        const vfloat32m2_t half_g = __riscv_vfmul_vv_f32m2(__riscv_vfmv_v_f_f32m2(0.5f, vl), g, vl);

        __riscv_vse32_v_f32m2(&output[i], __riscv_vfdiv_vv_f32m2(half_g, x, vl), vl);
        count = (int)vl;
    }
}
