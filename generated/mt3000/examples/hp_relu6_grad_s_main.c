/* dsp-codegen sha256 db9c84496c13059e2ddc205fd06d3a625a87aad36ba44ec1eb634dc67ab5cf1a */
/*
 * hp_relu6_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: relu6_grad   inputs: eb4f1a9261d14020
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_relu6_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
