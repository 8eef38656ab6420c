/* dsp-codegen sha256 8b8adefdae57c301fb03a4089b581cff4e6063a149c8824f0dfdd670cfe46b76 */
/*
 * fp_relu6_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: relu6_grad   inputs: 5d1c25f1a70fb2fb
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x800000000; /* upstream gradient */
    float *src1 = (float *)0x801000000; /* forward input */
    float *dst = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_relu6_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
