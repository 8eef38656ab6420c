/* dsp-codegen sha256 f5e1526710d13d7d25dd2e8f18b5c81853af8cedc4e84a9685c1f214b38aafdf */
/*
 * hp_tanh_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: tanh_grad   inputs: a816f05ff1fa52e5
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x11000000; /* forward output */
    half *dst = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
