/* dsp-codegen sha256 f9dcbbeca0ce1e1f37d7bc7f25c296bb22fc54b75ba57b8dd478e238f6d71154 */
/*
 * hp_sigmoid_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: sigmoid_grad   inputs: 87e3b6ab413b2313
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward output */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
