/* dsp-codegen sha256 97d968c594ec5bb3ad82a1606b5c6118229959e0bf4fa617f6c74619dec3c4c2 */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: relu_grad   inputs: b800c3c836b53730
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward input */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
