/* dsp-codegen sha256 ae3d2aac6e47730e358a0d59c9d2172a0755273c2c6958d9c0fe87e69453604f */
/*
 * hp_relu_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: relu_grad   inputs: f1893a9178183626
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
