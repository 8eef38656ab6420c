/* dsp-codegen sha256 f697e1e6e6a94fb933d1cfd66ed92659cb9ac349d99f7c15cd8065e631b46698 */
/*
 * hp_sigmoid_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sigmoid_grad   inputs: e2a9bb3cbf6e7621
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x11000000; /* forward output */
    half *dst = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
