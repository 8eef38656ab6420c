/* dsp-codegen sha256 f744cddb2aa7f1f0c81c2acb3ceca752a77f4f209cfd6c40bab9b7d7ad768ec2 */
/*
 * hp_hardshrink_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hardshrink_grad   inputs: 9e0399ac69e8381a
 */
#include <stdio.h>
#include <hardshrink_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    half lambd = (half)0.5f;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_hardshrink_grad_s(src0, src1, dst, length, lambd, core_mask);

    return 0;
}
