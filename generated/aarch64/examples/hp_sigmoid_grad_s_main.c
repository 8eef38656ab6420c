/* dsp-codegen sha256 8d56d778949d96edbe8033e387558e8fbadfc29dbef4c410700636271707565d */
/*
 * hp_sigmoid_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: sigmoid_grad   inputs: 765247e0a9112973
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward output */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
