/* dsp-codegen sha256 d709d210747a20674db6d8dbd194c1e9c86af11d4b9681c44e63104ea9f19f05 */
/*
 * hp_hardshrink_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt3000   operator: hardshrink_grad   inputs: 5e7eae2d3778a349
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
