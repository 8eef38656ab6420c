/* dsp-codegen sha256 b9b1210fb3cc24b3aea767d28e6594a55172f0b62694432cd4a91e0d6a3bdaf1 */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: relu6_grad   inputs: 2277ba06819ebfaf
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
