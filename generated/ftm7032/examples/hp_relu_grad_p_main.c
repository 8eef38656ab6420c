/* dsp-codegen sha256 8a02512ed5b82d47f8663037ab046d0821f6cbecc37fc37a72af447f5fe05f81 */
/*
 * hp_relu_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: relu_grad   inputs: 680b15ccebcfd6fb
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
