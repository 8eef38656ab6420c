/* dsp-codegen sha256 94cdb07e85437813fbd952be0fc24e674a588caa5230275507dc40e72a82449a */
/*
 * fp_softshrink_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: softshrink_grad   inputs: 3df8f23e2fd2e785
 */
#include <stdio.h>
#include <softshrink_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward input */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;
    float lambd = 0.5f;

    (void)argc;
    (void)argv;
    fp_softshrink_grad_p(src0, src1, dst, length, lambd);

    return 0;
}
