/* dsp-codegen sha256 bb0be92eecbbe509307394e8760351c56e9f910e8bd5cd22ddea19547a08b949 */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: relu6_grad   inputs: eb4f1a9261d14020
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
