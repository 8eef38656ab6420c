/* dsp-codegen sha256 daeb7573e876c3db1b7b9470d3b9174d43aa47a15ad7035557c70cc76b88c6b1 */
/*
 * fp_relu_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: relu_grad   inputs: b800c3c836b53730
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward input */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
