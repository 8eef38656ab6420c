/* dsp-codegen sha256 98183d865c9279774cd96902a1457b3d0881a7ff6772c14b254e5f7e14092e19 */
/*
 * hp_sigmoid_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sigmoid_grad   inputs: e2a9bb3cbf6e7621
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward output */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
