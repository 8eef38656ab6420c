/* dsp-codegen sha256 6f5a5b159c6d9712274a0416a051ef516742c883050a040f452f237b5649a867 */
/*
 * fp_relu_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: relu_grad   inputs: 31c377c6a8805c54
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
